CREATE INDEX "IX_provider_PracticeId_FolderId" ON "provider" ("PracticeId", "FolderId") WHERE "FolderId" IS NOT NULL;
