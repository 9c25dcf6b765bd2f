-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notes_candidate_id_idx" ON "notes"("candidate_id");

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;
