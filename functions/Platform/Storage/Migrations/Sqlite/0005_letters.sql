CREATE TABLE "letter_rebuilt" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_letter" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Recipient" TEXT NULL,
    "Answers" TEXT NULL,
    "Document" BLOB NULL,
    "MailHtml" TEXT NULL,
    "DraftId" TEXT NULL,
    "EwsId" TEXT NULL,
    "FileId" TEXT NULL,
    "FileUrl" TEXT NULL,
    "PdfUrl" TEXT NULL,
    "Way" INTEGER NOT NULL,
    "AsPdf" INTEGER NOT NULL,
    "Steps" INTEGER NOT NULL,
    "BundleId" TEXT NULL,
    "Position" INTEGER NOT NULL,
    "Advice" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_letter_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);

INSERT INTO "letter_rebuilt" ("Id", "PracticeId", "ProviderId", "Kind", "FileName", "Recipient", "Answers", "Document", "DraftId", "EwsId", "FileId", "Way", "AsPdf", "Steps", "Position", "CreatedAt")
SELECT "Id", "PracticeId", "ProviderId", "Kind", "FileName", "Recipient", "Answers", "Document", "DraftId", "EwsId", "FileId", 0, 0, ("DraftId" IS NULL) + 2 * ("FileId" IS NULL), 0, "CreatedAt" FROM "letter";

DROP TABLE "letter";

ALTER TABLE "letter_rebuilt" RENAME TO "letter";

CREATE TABLE "letter_bundle" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_letter_bundle" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NULL,
    "Label" TEXT NOT NULL,
    "Way" INTEGER NOT NULL,
    "FileName" TEXT NOT NULL,
    "FileId" TEXT NULL,
    "FileUrl" TEXT NULL,
    "PdfUrl" TEXT NULL,
    "LeftOut" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL
);

CREATE TABLE "letter_template" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_letter_template" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "FileId" TEXT NULL,
    "FileUrl" TEXT NULL,
    "OurContent" TEXT NULL,
    "OurHash" TEXT NULL,
    "Content" TEXT NULL,
    "Document" BLOB NULL,
    "Problems" TEXT NULL,
    "Advice" TEXT NULL,
    "CheckedAt" INTEGER NULL
);

CREATE TABLE "guard_override" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_guard_override" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "LetterId" TEXT NOT NULL,
    "Guard" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "At" INTEGER NOT NULL
);

CREATE INDEX "IX_letter_PracticeId_DraftId" ON "letter" ("PracticeId", "DraftId");

CREATE UNIQUE INDEX "IX_letter_PracticeId_FileName" ON "letter" ("PracticeId", "FileName");

CREATE INDEX "IX_letter_ProviderId" ON "letter" ("ProviderId");

CREATE INDEX "IX_letter_BundleId" ON "letter" ("BundleId");

CREATE UNIQUE INDEX "IX_letter_template_PracticeId_Kind" ON "letter_template" ("PracticeId", "Kind");

CREATE INDEX "IX_guard_override_LetterId" ON "guard_override" ("LetterId");

CREATE INDEX "IX_guard_override_PracticeId_At" ON "guard_override" ("PracticeId", "At");
