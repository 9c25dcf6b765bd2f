-- AlterTable
ALTER TABLE "shortlist_entries" ADD COLUMN     "cause" TEXT,
ADD COLUMN     "from_rank" INTEGER,
ADD COLUMN     "revision" UUID;

-- AlterTable
ALTER TABLE "shortlists" ADD COLUMN     "inputs" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "seen_shortlists" (
    "brief_id" UUID NOT NULL,
    "viewer" TEXT NOT NULL,
    "shortlist_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seen_shortlists_pkey" PRIMARY KEY ("brief_id","viewer")
);

-- CreateTable
CREATE TABLE "other_readings" (
    "brief_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "reading" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "verdict" TEXT NOT NULL,
    "fit" JSONB NOT NULL,

    CONSTRAINT "other_readings_pkey" PRIMARY KEY ("brief_id","candidate_id")
);

-- CreateTable
CREATE TABLE "clarification_answers" (
    "brief_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "reading" TEXT,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clarification_answers_pkey" PRIMARY KEY ("brief_id","key")
);

-- CreateTable
CREATE TABLE "role_weights" (
    "brief_id" UUID NOT NULL,
    "points" JSONB NOT NULL,
    "by" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_weights_pkey" PRIMARY KEY ("brief_id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "standing" JSONB NOT NULL,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "seen_shortlists_shortlist_id_idx" ON "seen_shortlists"("shortlist_id");

-- CreateIndex
CREATE INDEX "other_readings_candidate_id_idx" ON "other_readings"("candidate_id");

-- CreateIndex
CREATE INDEX "decisions_brief_id_candidate_id_at_idx" ON "decisions"("brief_id", "candidate_id", "at");

-- CreateIndex
CREATE INDEX "decisions_candidate_id_idx" ON "decisions"("candidate_id");

-- AddForeignKey
ALTER TABLE "seen_shortlists" ADD CONSTRAINT "seen_shortlists_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seen_shortlists" ADD CONSTRAINT "seen_shortlists_shortlist_id_fkey" FOREIGN KEY ("shortlist_id") REFERENCES "shortlists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_readings" ADD CONSTRAINT "other_readings_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_readings" ADD CONSTRAINT "other_readings_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification_answers" ADD CONSTRAINT "clarification_answers_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_weights" ADD CONSTRAINT "role_weights_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;
