CREATE TABLE "provider_filing" (
    "ProviderId" TEXT NOT NULL CONSTRAINT "PK_provider_filing" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "Choice" INTEGER NULL,
    "TakenOut" INTEGER NOT NULL,
    "GoesOn" INTEGER NOT NULL,
    "FolderLink" TEXT NULL,
    "FolderItems" INTEGER NULL,
    "FolderReadAt" INTEGER NULL,
    CONSTRAINT "FK_provider_filing_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_provider_filing_PracticeId" ON "provider_filing" ("PracticeId");
