ALTER TABLE letter ALTER COLUMN "ProviderId" DROP NOT NULL;
ALTER TABLE letter ALTER COLUMN "Recipient" DROP NOT NULL;
ALTER TABLE letter ADD COLUMN "MailHtml" text;
ALTER TABLE letter ADD COLUMN "FileUrl" character varying(2000);
ALTER TABLE letter ADD COLUMN "PdfUrl" character varying(2000);
ALTER TABLE letter ADD COLUMN "Way" integer NOT NULL DEFAULT 0;
ALTER TABLE letter ADD COLUMN "AsPdf" boolean NOT NULL DEFAULT false;
ALTER TABLE letter ADD COLUMN "Steps" integer NOT NULL DEFAULT 0;
ALTER TABLE letter ADD COLUMN "BundleId" uuid;
ALTER TABLE letter ADD COLUMN "Position" integer NOT NULL DEFAULT 0;
ALTER TABLE letter ADD COLUMN "Advice" text;
UPDATE letter SET "Steps" = CASE WHEN "DraftId" IS NULL THEN 1 ELSE 0 END + CASE WHEN "FileId" IS NULL THEN 2 ELSE 0 END;
ALTER TABLE letter ALTER COLUMN "Way" DROP DEFAULT;
ALTER TABLE letter ALTER COLUMN "AsPdf" DROP DEFAULT;
ALTER TABLE letter ALTER COLUMN "Steps" DROP DEFAULT;
ALTER TABLE letter ALTER COLUMN "Position" DROP DEFAULT;

CREATE TABLE letter_bundle (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ProviderId" uuid,
    "Label" character varying(200) NOT NULL,
    "Way" integer NOT NULL,
    "FileName" character varying(200) NOT NULL,
    "FileId" character varying(400),
    "FileUrl" character varying(2000),
    "PdfUrl" character varying(2000),
    "LeftOut" text,
    "CreatedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_letter_bundle" PRIMARY KEY ("Id")
);

CREATE TABLE letter_template (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "FileId" character varying(400),
    "FileUrl" character varying(2000),
    "OurContent" character varying(400),
    "OurHash" character varying(64),
    "Content" character varying(400),
    "Document" bytea,
    "Problems" text,
    "Advice" text,
    "CheckedAt" timestamp with time zone,
    CONSTRAINT "PK_letter_template" PRIMARY KEY ("Id")
);

CREATE TABLE guard_override (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "LetterId" uuid NOT NULL,
    "Guard" character varying(40) NOT NULL,
    "Source" character varying(400) NOT NULL,
    "Reason" character varying(2000) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_guard_override" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_letter_BundleId" ON letter ("BundleId");
CREATE UNIQUE INDEX "IX_letter_template_PracticeId_Kind" ON letter_template ("PracticeId", "Kind");
CREATE INDEX "IX_guard_override_LetterId" ON guard_override ("LetterId");
CREATE INDEX "IX_guard_override_PracticeId_At" ON guard_override ("PracticeId", "At");
