-- Wastes, changes, near misses and questions are phrases now. What was kept as English text goes, and the next ranking tells it anew.
UPDATE "fits" SET "fit" = "fit" || jsonb_build_object(
  'wastes', '[]'::jsonb, 'changes', '[]'::jsonb, 'nearMiss', NULL,
  'knockouts', COALESCE(
    (SELECT jsonb_agg(one || '{"question": null}'::jsonb ORDER BY place) FROM jsonb_array_elements("fit" -> 'knockouts') WITH ORDINALITY AS all_of(one, place)),
    '[]'::jsonb)
);
UPDATE "other_readings" SET "fit" = "fit" || jsonb_build_object(
  'wastes', '[]'::jsonb, 'changes', '[]'::jsonb, 'nearMiss', NULL,
  'knockouts', COALESCE(
    (SELECT jsonb_agg(one || '{"question": null}'::jsonb ORDER BY place) FROM jsonb_array_elements("fit" -> 'knockouts') WITH ORDINALITY AS all_of(one, place)),
    '[]'::jsonb)
);
