-- CreateEnum
CREATE TYPE "document_state" AS ENUM ('waiting', 'reading', 'ready', 'rejected', 'duplicate', 'review');

-- CreateEnum
CREATE TYPE "run_state" AS ENUM ('running', 'done', 'failed');

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "state" "document_state" NOT NULL DEFAULT 'waiting',
    "kind" TEXT,
    "folder" TEXT,
    "file_name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "first_fingerprint" TEXT,
    "claim_key" TEXT,
    "archive_path" TEXT NOT NULL,
    "parent_id" UUID,
    "duplicate_of" UUID,
    "reason_code" TEXT,
    "reason_message" TEXT,
    "reason_advice" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reader_version" TEXT,
    "modified" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_texts" (
    "document_id" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_texts_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "candidates" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT,
    "headline" TEXT,
    "city" TEXT,
    "country" TEXT,
    "scope" TEXT NOT NULL,
    "reach" TEXT,
    "seniority" TEXT,
    "platforms" TEXT[],
    "file_name" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "facts" JSONB NOT NULL,
    "signals" JSONB NOT NULL,
    "words" JSONB NOT NULL,
    "lexicon" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "revision" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefs" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "title" TEXT,
    "client" TEXT,
    "scope" TEXT NOT NULL,
    "reach" TEXT,
    "label" JSONB NOT NULL,
    "questions" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "facts" JSONB NOT NULL,
    "signals" JSONB NOT NULL,
    "words" JSONB NOT NULL,
    "lexicon" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "revision" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ranked_as_of" TIMESTAMPTZ(3),
    "ranked_at" TIMESTAMPTZ(3),

    CONSTRAINT "briefs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fits" (
    "brief_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "verdict" TEXT NOT NULL,
    "fit" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "lexicon" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "scored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fits_pkey" PRIMARY KEY ("brief_id","candidate_id")
);

-- CreateTable
CREATE TABLE "shortlists" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "current_of" UUID,
    "lexicon" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shortlists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortlist_entries" (
    "shortlist_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "verdict" TEXT NOT NULL,

    CONSTRAINT "shortlist_entries_pkey" PRIMARY KEY ("shortlist_id","candidate_id")
);

-- CreateTable
CREATE TABLE "runs" (
    "id" UUID NOT NULL,
    "trigger" TEXT NOT NULL,
    "state" "run_state" NOT NULL DEFAULT 'running',
    "running" BOOLEAN DEFAULT true,
    "candidates" INTEGER NOT NULL,
    "lexicon" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "error" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_roles" (
    "run_id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "pairs" INTEGER NOT NULL DEFAULT 0,
    "changed" BOOLEAN NOT NULL DEFAULT false,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_roles_pkey" PRIMARY KEY ("run_id","brief_id")
);

-- CreateTable
CREATE TABLE "folder_scans" (
    "folder" TEXT NOT NULL,
    "scanned_at" TIMESTAMPTZ(3) NOT NULL,
    "files_seen" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "mode" TEXT NOT NULL,
    "problem" TEXT,

    CONSTRAINT "folder_scans_pkey" PRIMARY KEY ("folder")
);

-- CreateTable
CREATE TABLE "settings" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "documents_first_fingerprint_key" ON "documents"("first_fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "documents_claim_key_key" ON "documents"("claim_key");

-- CreateIndex
CREATE INDEX "documents_state_created_at_idx" ON "documents"("state", "created_at");

-- CreateIndex
CREATE INDEX "documents_created_at_idx" ON "documents"("created_at");

-- CreateIndex
CREATE INDEX "documents_parent_id_idx" ON "documents"("parent_id");

-- CreateIndex
CREATE INDEX "documents_duplicate_of_idx" ON "documents"("duplicate_of");

-- CreateIndex
CREATE UNIQUE INDEX "candidates_document_id_key" ON "candidates"("document_id");

-- CreateIndex
CREATE INDEX "candidates_person_id_idx" ON "candidates"("person_id");

-- CreateIndex
CREATE INDEX "candidates_open_id_idx" ON "candidates"("open", "id");

-- CreateIndex
CREATE INDEX "candidates_updated_at_idx" ON "candidates"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "briefs_document_id_key" ON "briefs"("document_id");

-- CreateIndex
CREATE INDEX "briefs_open_created_at_idx" ON "briefs"("open", "created_at");

-- CreateIndex
CREATE INDEX "fits_candidate_id_idx" ON "fits"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "shortlists_current_of_key" ON "shortlists"("current_of");

-- CreateIndex
CREATE INDEX "shortlists_brief_id_created_at_idx" ON "shortlists"("brief_id", "created_at");

-- CreateIndex
CREATE INDEX "shortlist_entries_candidate_id_idx" ON "shortlist_entries"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "runs_running_key" ON "runs"("running");

-- CreateIndex
CREATE INDEX "runs_started_at_idx" ON "runs"("started_at");

-- CreateIndex
CREATE INDEX "run_roles_brief_id_idx" ON "run_roles"("brief_id");

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "documents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_duplicate_of_fkey" FOREIGN KEY ("duplicate_of") REFERENCES "documents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_texts" ADD CONSTRAINT "document_texts_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fits" ADD CONSTRAINT "fits_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fits" ADD CONSTRAINT "fits_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_entries" ADD CONSTRAINT "shortlist_entries_shortlist_id_fkey" FOREIGN KEY ("shortlist_id") REFERENCES "shortlists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_entries" ADD CONSTRAINT "shortlist_entries_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_roles" ADD CONSTRAINT "run_roles_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_roles" ADD CONSTRAINT "run_roles_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
