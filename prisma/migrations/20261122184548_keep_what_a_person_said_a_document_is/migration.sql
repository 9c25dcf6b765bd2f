-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "decided_kind" TEXT;
