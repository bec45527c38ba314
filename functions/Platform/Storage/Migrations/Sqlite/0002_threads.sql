ALTER TABLE "thread_message" ADD COLUMN "AnswersId" TEXT NULL;

CREATE INDEX "IX_thread_message_PracticeId_AnswersId" ON "thread_message" ("PracticeId", "AnswersId");

ALTER TABLE "mail_thread" ADD COLUMN "IsByHand" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "provider" ADD COLUMN "OptedOutAt" INTEGER NULL;

ALTER TABLE "provider_address" ADD COLUMN "Person" TEXT NULL;

ALTER TABLE "meeting" ADD COLUMN "Answer" INTEGER NULL;

ALTER TABLE "meeting" ADD COLUMN "AnsweredAt" INTEGER NULL;

CREATE TABLE "offer" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_offer" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "Field" INTEGER NOT NULL,
    "Value" TEXT NOT NULL,
    "FoldedValue" TEXT NOT NULL,
    "Person" TEXT NULL,
    "State" INTEGER NOT NULL,
    "DecidedAt" INTEGER NULL,
    CONSTRAINT "FK_offer_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_offer_ProviderId_Field_FoldedValue" ON "offer" ("ProviderId", "Field", "FoldedValue");
