ALTER TABLE thread_message ADD COLUMN "AnswersId" character varying(998);

CREATE INDEX "IX_thread_message_PracticeId_AnswersId" ON thread_message ("PracticeId", "AnswersId");

ALTER TABLE mail_thread ADD COLUMN "IsByHand" boolean NOT NULL DEFAULT false;

ALTER TABLE provider ADD COLUMN "OptedOutAt" timestamp with time zone;

ALTER TABLE provider_address ADD COLUMN "Person" character varying(200);

ALTER TABLE meeting ADD COLUMN "Answer" integer;

ALTER TABLE meeting ADD COLUMN "AnsweredAt" timestamp with time zone;

CREATE TABLE offer (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "Message" uuid NOT NULL,
    "Field" integer NOT NULL,
    "Value" character varying(500) NOT NULL,
    "FoldedValue" character varying(500) NOT NULL,
    "Person" character varying(200),
    "State" integer NOT NULL,
    "DecidedAt" timestamp with time zone,
    CONSTRAINT "PK_offer" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_offer_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_offer_ProviderId_Field_FoldedValue" ON offer ("ProviderId", "Field", "FoldedValue");
