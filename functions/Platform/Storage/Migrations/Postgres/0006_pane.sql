CREATE TABLE meeting_outcome (
    "MeetingId" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "Outcome" integer NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_meeting_outcome" PRIMARY KEY ("MeetingId"),
    CONSTRAINT "FK_meeting_outcome_meeting_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES meeting ("Id") ON DELETE CASCADE
);


CREATE TABLE composed_mail (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "ThreadId" uuid,
    "IsSettled" boolean NOT NULL,
    "IsPlanned" boolean NOT NULL,
    "FollowUpDays" integer,
    "CreatedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_composed_mail" PRIMARY KEY ("PracticeId", "Id"),
    CONSTRAINT "FK_composed_mail_mail_thread_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES mail_thread ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_composed_mail_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_composed_mail_PracticeId_CreatedAt" ON composed_mail ("PracticeId", "CreatedAt");


CREATE INDEX "IX_composed_mail_ProviderId" ON composed_mail ("ProviderId");


CREATE INDEX "IX_composed_mail_ThreadId" ON composed_mail ("ThreadId");
