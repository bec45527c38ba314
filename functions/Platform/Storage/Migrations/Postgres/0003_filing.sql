CREATE TABLE provider_filing (
    "ProviderId" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "Choice" integer,
    "TakenOut" integer NOT NULL,
    "GoesOn" boolean NOT NULL,
    "FolderLink" text,
    "FolderItems" integer,
    "FolderReadAt" timestamp with time zone,
    CONSTRAINT "PK_provider_filing" PRIMARY KEY ("ProviderId"),
    CONSTRAINT "FK_provider_filing_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_provider_filing_PracticeId" ON provider_filing ("PracticeId");
