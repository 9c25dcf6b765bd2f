-- CreateIndex
CREATE INDEX "documents_fingerprint_idx" ON "documents"("fingerprint");
