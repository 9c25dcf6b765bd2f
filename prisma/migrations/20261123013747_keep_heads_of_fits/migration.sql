-- DropIndex
DROP INDEX "documents_created_at_idx";

-- AlterTable
ALTER TABLE "fits" ADD COLUMN     "head" JSONB NOT NULL DEFAULT '{}';

-- The figures of the fits that are kept already.
UPDATE "fits" SET "head" = jsonb_build_object(
  'total', fit->'total', 'verdict', fit->'verdict', 'confidence', fit->'confidence',
  'knockouts', fit->'knockouts', 'flags', fit->'flags',
  'parts', (SELECT coalesce(jsonb_agg(p - 'reasons'), '[]') FROM jsonb_array_elements(fit->'parts') p),
  'deductions', (SELECT coalesce(jsonb_agg(d - 'reasons'), '[]') FROM jsonb_array_elements(fit->'deductions') d));

ALTER TABLE "fits" ALTER COLUMN "head" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "documents_created_at_id_idx" ON "documents"("created_at", "id");
