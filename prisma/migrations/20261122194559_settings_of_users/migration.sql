-- AlterTable
ALTER TABLE "users" ADD COLUMN     "blind" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "seen_at" TIMESTAMPTZ(3);
