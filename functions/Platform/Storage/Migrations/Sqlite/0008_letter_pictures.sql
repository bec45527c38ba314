CREATE TABLE "letter_picture" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_letter_picture" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "Place" INTEGER NOT NULL,
    "FileName" TEXT NOT NULL,
    "FileId" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Bytes" BLOB NULL,
    "Problem" TEXT NULL
);

CREATE UNIQUE INDEX "IX_letter_picture_PracticeId_Place" ON "letter_picture" ("PracticeId", "Place");

ALTER TABLE "letter" ADD COLUMN "PdfId" TEXT NULL;

ALTER TABLE "letter_bundle" ADD COLUMN "PdfId" TEXT NULL;
