CREATE TABLE "meeting_outcome" (
    "MeetingId" TEXT NOT NULL CONSTRAINT "PK_meeting_outcome" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "Outcome" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_meeting_outcome_meeting_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "meeting" ("Id") ON DELETE CASCADE
);


CREATE TABLE "composed_mail" (
    "Id" TEXT NOT NULL,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "ThreadId" TEXT NULL,
    "IsSettled" INTEGER NOT NULL,
    "IsPlanned" INTEGER NOT NULL,
    "FollowUpDays" INTEGER NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_composed_mail" PRIMARY KEY ("PracticeId", "Id"),
    CONSTRAINT "FK_composed_mail_mail_thread_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "mail_thread" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_composed_mail_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_composed_mail_PracticeId_CreatedAt" ON "composed_mail" ("PracticeId", "CreatedAt");


CREATE INDEX "IX_composed_mail_ProviderId" ON "composed_mail" ("ProviderId");


CREATE INDEX "IX_composed_mail_ThreadId" ON "composed_mail" ("ThreadId");
