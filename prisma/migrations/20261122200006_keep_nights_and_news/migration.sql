-- AlterEnum
ALTER TYPE "run_state" ADD VALUE 'stopped';

-- AlterTable
ALTER TABLE "briefs" ADD COLUMN     "ranked_from" TEXT,
ADD COLUMN     "ranked_pool" TEXT;

-- AlterTable
ALTER TABLE "fits" ADD COLUMN     "made_from" TEXT;

-- AlterTable
ALTER TABLE "other_readings" ADD COLUMN     "made_from" TEXT;

-- AlterTable
ALTER TABLE "run_roles" ADD COLUMN     "kept" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pruned" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "scored" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "shortlist_id" UUID;

-- AlterTable
ALTER TABLE "runs" ADD COLUMN     "night_key" TEXT,
ADD COLUMN     "started_by" TEXT,
ADD COLUMN     "stopped_by" TEXT,
ADD COLUMN     "told_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "shortlist_leavers" (
    "shortlist_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "from_rank" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,

    CONSTRAINT "shortlist_leavers_pkey" PRIMARY KEY ("shortlist_id","candidate_id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "user_id" UUID NOT NULL,
    "mail" BOOLEAN NOT NULL DEFAULT false,
    "least_verdict" TEXT NOT NULL DEFAULT 'talk',
    "least_jump" INTEGER NOT NULL DEFAULT 5,
    "feed_hash" TEXT,
    "mailed_until" TIMESTAMPTZ(3),

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "snoozes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "brief_id" UUID,
    "candidate_id" UUID,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snoozes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhooks" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT,
    "delivered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "shortlist_leavers_candidate_id_idx" ON "shortlist_leavers"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_feed_hash_key" ON "subscriptions"("feed_hash");

-- CreateIndex
CREATE INDEX "snoozes_brief_id_idx" ON "snoozes"("brief_id");

-- CreateIndex
CREATE INDEX "snoozes_candidate_id_idx" ON "snoozes"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "snoozes_user_id_brief_id_key" ON "snoozes"("user_id", "brief_id");

-- CreateIndex
CREATE UNIQUE INDEX "snoozes_user_id_candidate_id_key" ON "snoozes"("user_id", "candidate_id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_run_id_idx" ON "webhook_deliveries"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_deliveries_webhook_id_run_id_key" ON "webhook_deliveries"("webhook_id", "run_id");

-- CreateIndex
CREATE INDEX "run_roles_shortlist_id_idx" ON "run_roles"("shortlist_id");

-- CreateIndex
CREATE UNIQUE INDEX "runs_night_key_key" ON "runs"("night_key");

-- AddForeignKey
ALTER TABLE "shortlist_leavers" ADD CONSTRAINT "shortlist_leavers_shortlist_id_fkey" FOREIGN KEY ("shortlist_id") REFERENCES "shortlists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_leavers" ADD CONSTRAINT "shortlist_leavers_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_roles" ADD CONSTRAINT "run_roles_shortlist_id_fkey" FOREIGN KEY ("shortlist_id") REFERENCES "shortlists"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "briefs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
