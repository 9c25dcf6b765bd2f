-- AlterTable
ALTER TABLE "other_readings" DROP COLUMN "fit";

-- AlterTable
ALTER TABLE "shortlist_entries" ADD COLUMN     "figures" JSONB;

-- Lists in force get theirs from the fits they were made of.
UPDATE "shortlist_entries" e SET "figures" = jsonb_build_object(
  'confidence', f."head"->'confidence',
  'parts', (SELECT coalesce(jsonb_agg(jsonb_build_array(p.v->'name', p.v->'weight', p.v->'score') ORDER BY p.n), '[]')
    FROM jsonb_array_elements(f."head"->'parts') WITH ORDINALITY p(v, n)),
  'deductions', (SELECT coalesce(jsonb_agg(jsonb_build_array(d.v->'name', d.v->'factor', d.v->'cap') ORDER BY d.n), '[]')
    FROM jsonb_array_elements(f."head"->'deductions') WITH ORDINALITY d(v, n)))
FROM "shortlists" s, "fits" f
WHERE s."id" = e."shortlist_id" AND f."brief_id" = s."current_of" AND f."candidate_id" = e."candidate_id";
