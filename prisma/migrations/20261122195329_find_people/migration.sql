-- CreateTable
CREATE TABLE "candidate_search" (
    "candidate_id" UUID NOT NULL,
    "open" BOOLEAN NOT NULL,
    "name" TEXT,
    "scope" TEXT NOT NULL,
    "reach" TEXT,
    "seniority" TEXT,
    "country" TEXT,
    "years" REAL,
    "platforms" TEXT[],
    "industries" TEXT[],
    "languages" TEXT[],
    "levels" TEXT[],
    "cells" TEXT[],
    "words" tsvector NOT NULL,

    CONSTRAINT "candidate_search_pkey" PRIMARY KEY ("candidate_id")
);

-- CreateTable
CREATE TABLE "saved_searches" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lexicon_proposals" (
    "id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "lexicon_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "candidate_search_words_platforms_industries_languages_level_idx" ON "candidate_search" USING GIN ("words", "platforms", "industries", "languages", "levels", "cells");

-- CreateIndex
CREATE INDEX "candidate_search_open_name_candidate_id_idx" ON "candidate_search"("open", "name", "candidate_id");

-- CreateIndex
CREATE INDEX "candidate_search_scope_name_idx" ON "candidate_search"("scope", "name");

-- CreateIndex
CREATE INDEX "candidate_search_country_name_idx" ON "candidate_search"("country", "name");

-- CreateIndex
CREATE UNIQUE INDEX "saved_searches_user_id_name_key" ON "saved_searches"("user_id", "name");

-- CreateIndex
CREATE INDEX "lexicon_proposals_settled_at_at_idx" ON "lexicon_proposals"("settled_at", "at");

-- AddForeignKey
ALTER TABLE "candidate_search" ADD CONSTRAINT "candidate_search_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
