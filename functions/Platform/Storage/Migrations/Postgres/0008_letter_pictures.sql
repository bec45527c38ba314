CREATE TABLE letter_picture (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "Place" integer NOT NULL,
    "FileName" character varying(400) NOT NULL,
    "FileId" character varying(400) NOT NULL,
    "Content" character varying(400) NOT NULL,
    "Bytes" bytea,
    "Problem" character varying(400),
    CONSTRAINT "PK_letter_picture" PRIMARY KEY ("Id")
);

CREATE UNIQUE INDEX "IX_letter_picture_PracticeId_Place" ON letter_picture ("PracticeId", "Place");

ALTER TABLE letter ADD COLUMN "PdfId" character varying(400);

ALTER TABLE letter_bundle ADD COLUMN "PdfId" character varying(400);
