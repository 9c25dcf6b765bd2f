-- AlterTable
ALTER TABLE "briefs" ADD COLUMN     "leading" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "role_id" UUID,
ADD COLUMN     "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Every brief so far is a role of its own.
UPDATE "briefs" SET "role_id" = "id", "since" = "created_at";
ALTER TABLE "briefs" ALTER COLUMN "role_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "candidates" ADD COLUMN     "as_read" JSONB,
ADD COLUMN     "identity" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identity_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "leading" BOOLEAN NOT NULL DEFAULT true;

-- Every CV so far is a person of its own.
UPDATE "candidates" SET "person_id" = "id";

-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "revises" UUID;

-- CreateTable
CREATE TABLE "person_pairs" (
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pairs_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateTable
CREATE TABLE "role_pairs" (
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pairs_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_pairs_second_id_idx" ON "person_pairs"("second_id");

-- CreateIndex
CREATE INDEX "person_pairs_state_created_at_idx" ON "person_pairs"("state", "created_at");

-- CreateIndex
CREATE INDEX "role_pairs_second_id_idx" ON "role_pairs"("second_id");

-- CreateIndex
CREATE INDEX "role_pairs_state_created_at_idx" ON "role_pairs"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_candidate_id_path_key" ON "corrections"("candidate_id", "path");

-- CreateIndex
CREATE INDEX "briefs_role_id_idx" ON "briefs"("role_id");

-- CreateIndex
CREATE INDEX "briefs_leading_created_at_idx" ON "briefs"("leading", "created_at");

-- CreateIndex
CREATE INDEX "candidates_identity_keys_idx" ON "candidates" USING GIN ("identity_keys");

-- AddForeignKey
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_pairs" ADD CONSTRAINT "person_pairs_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_pairs" ADD CONSTRAINT "person_pairs_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_pairs" ADD CONSTRAINT "role_pairs_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_pairs" ADD CONSTRAINT "role_pairs_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;
