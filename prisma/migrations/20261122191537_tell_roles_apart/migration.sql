-- AlterTable
ALTER TABLE "briefs" ADD COLUMN     "identity" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "identity_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "briefs_identity_keys_idx" ON "briefs" USING GIN ("identity_keys");
