-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tombstones" (
    "id" UUID NOT NULL,
    "file_keys" TEXT[],
    "person_keys" TEXT[],
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tombstones_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consents_candidate_id_idx" ON "consents"("candidate_id");

-- CreateIndex
CREATE INDEX "tombstones_file_keys_idx" ON "tombstones" USING GIN ("file_keys");

-- CreateIndex
CREATE INDEX "tombstones_person_keys_idx" ON "tombstones" USING GIN ("person_keys");

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;
