CREATE TABLE effect (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Subject" uuid NOT NULL,
    "Argument" character varying(1000),
    "State" integer NOT NULL,
    "Tries" integer NOT NULL,
    "NotBefore" timestamp with time zone NOT NULL,
    "CausedAt" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    "Reason" character varying(400),
    CONSTRAINT "PK_effect" PRIMARY KEY ("Id")
);


CREATE TABLE folder_cursor (
    "PracticeId" uuid NOT NULL,
    "Folder" character varying(400) NOT NULL,
    "Link" text,
    "Since" timestamp with time zone,
    "Seen" integer NOT NULL,
    CONSTRAINT "PK_folder_cursor" PRIMARY KEY ("PracticeId", "Folder")
);


CREATE TABLE lease (
    "Name" character varying(100) NOT NULL,
    "Holder" uuid NOT NULL,
    "Until" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_lease" PRIMARY KEY ("Name")
);


CREATE TABLE mailbox (
    "PracticeId" uuid NOT NULL,
    "InboxId" character varying(400) NOT NULL,
    "SentItemsId" character varying(400) NOT NULL,
    "ReferralsFolderId" character varying(400),
    "CategoryIsThere" boolean NOT NULL,
    "CheckedAt" timestamp with time zone,
    "FailingSince" timestamp with time zone,
    "Why" character varying(400),
    "SubscriptionId" character varying(100),
    "SubscriptionExpires" timestamp with time zone,
    "ClientState" character varying(128),
    CONSTRAINT "PK_mailbox" PRIMARY KEY ("PracticeId")
);


CREATE TABLE profile (
    "Id" uuid NOT NULL,
    "Tenant" uuid NOT NULL,
    "User" uuid NOT NULL,
    "MailAddress" character varying(320) NOT NULL,
    "TherapistName" character varying(200),
    "Credentials" character varying(200),
    "PracticeName" character varying(200),
    "Services" character varying(4000),
    "Phone" character varying(60),
    "Website" character varying(500),
    "PostalAddress" character varying(500),
    "TimeZone" character varying(60) NOT NULL,
    "ClosedDayBits" integer NOT NULL,
    "Filing" integer NOT NULL,
    "CreatedAt" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_profile" PRIMARY KEY ("Id")
);


CREATE TABLE provider (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "Name" character varying(200) NOT NULL,
    "FoldedName" character varying(400) NOT NULL,
    "Credentials" character varying(200),
    "Office" character varying(200),
    "Specialty" character varying(100),
    "Phone" character varying(60),
    "PostalAddress" character varying(500),
    "Website" character varying(500),
    "MetAt" character varying(200),
    "Note" character varying(4000),
    "Stage" integer NOT NULL,
    "StageBefore" integer NOT NULL,
    "LookAgainOn" date,
    "NextStep" character varying(200),
    "NextStepDue" date,
    "FolderId" character varying(400),
    "FolderName" character varying(200),
    "CreatedAt" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_provider" PRIMARY KEY ("Id")
);


CREATE TABLE suppression (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "Address" character varying(320) NOT NULL,
    "FoldedName" character varying(400) NOT NULL,
    "Since" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_suppression" PRIMARY KEY ("Id")
);


CREATE TABLE letter (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "FileName" character varying(200) NOT NULL,
    "Recipient" character varying(320) NOT NULL,
    "Answers" character varying(998),
    "Document" bytea,
    "DraftId" character varying(400),
    "EwsId" character varying(400),
    "FileId" character varying(400),
    "CreatedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_letter" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_letter_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE TABLE mail_thread (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "StartedAt" timestamp with time zone NOT NULL,
    "IsUntracked" boolean NOT NULL,
    CONSTRAINT "PK_mail_thread" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_mail_thread_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE TABLE meeting (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "Kind" integer NOT NULL,
    "Start" timestamp NOT NULL,
    "TimeZone" character varying(60) NOT NULL,
    "Minutes" integer NOT NULL,
    "Note" character varying(2000),
    "EventId" character varying(400),
    "EwsId" character varying(400),
    "CreatedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_meeting" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_meeting_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE TABLE provider_address (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "Address" character varying(320) NOT NULL,
    "Position" integer NOT NULL,
    "DeadSince" timestamp with time zone,
    CONSTRAINT "PK_provider_address" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_provider_address_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE TABLE story (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Kind" integer NOT NULL,
    "Detail" character varying(4000),
    "About" uuid,
    CONSTRAINT "PK_story" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_story_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE TABLE thread_message (
    "Id" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    "ThreadId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "GraphId" character varying(400) NOT NULL,
    "InternetMessageId" character varying(998),
    "ConversationId" character varying(998),
    "ConversationRoot" character varying(44),
    "ReceivedAt" timestamp with time zone NOT NULL,
    "Kind" integer NOT NULL,
    "Declined" boolean NOT NULL,
    "ReturnDate" date,
    "Reasons" character varying(200) NOT NULL,
    "Filing" integer NOT NULL,
    "FolderBefore" character varying(400) NOT NULL,
    "CategoriesBefore" text NOT NULL,
    "WasRead" boolean NOT NULL,
    "FiledAt" timestamp with time zone,
    CONSTRAINT "PK_thread_message" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_thread_message_mail_thread_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES mail_thread ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_thread_message_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE TABLE thread_provider (
    "ThreadId" uuid NOT NULL,
    "ProviderId" uuid NOT NULL,
    "PracticeId" uuid NOT NULL,
    CONSTRAINT "PK_thread_provider" PRIMARY KEY ("ThreadId", "ProviderId"),
    CONSTRAINT "FK_thread_provider_mail_thread_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES mail_thread ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_thread_provider_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES provider ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_effect_PracticeId_State_NotBefore" ON effect ("PracticeId", "State", "NotBefore");


CREATE INDEX "IX_effect_State_NotBefore" ON effect ("State", "NotBefore");


CREATE INDEX "IX_effect_Subject" ON effect ("Subject");


CREATE INDEX "IX_letter_PracticeId_DraftId" ON letter ("PracticeId", "DraftId");


CREATE UNIQUE INDEX "IX_letter_PracticeId_FileName" ON letter ("PracticeId", "FileName");


CREATE INDEX "IX_letter_ProviderId" ON letter ("ProviderId");


CREATE INDEX "IX_mail_thread_ProviderId_StartedAt" ON mail_thread ("ProviderId", "StartedAt");


CREATE INDEX "IX_mailbox_SubscriptionId" ON mailbox ("SubscriptionId");


CREATE INDEX "IX_meeting_ProviderId" ON meeting ("ProviderId");


CREATE UNIQUE INDEX "IX_profile_Tenant_User" ON profile ("Tenant", "User");


CREATE INDEX "IX_provider_PracticeId_FoldedName" ON provider ("PracticeId", "FoldedName");


CREATE UNIQUE INDEX "IX_provider_PracticeId_FolderName" ON provider ("PracticeId", "FolderName");


CREATE INDEX "IX_provider_PracticeId_NextStepDue" ON provider ("PracticeId", "NextStepDue");


CREATE UNIQUE INDEX "IX_provider_address_PracticeId_Address" ON provider_address ("PracticeId", "Address");


CREATE INDEX "IX_provider_address_ProviderId" ON provider_address ("ProviderId");


CREATE INDEX "IX_story_About" ON story ("About");


CREATE INDEX "IX_story_ProviderId_At" ON story ("ProviderId", "At");


CREATE UNIQUE INDEX "IX_suppression_PracticeId_Address" ON suppression ("PracticeId", "Address");


CREATE INDEX "IX_thread_message_PracticeId_ConversationId" ON thread_message ("PracticeId", "ConversationId");


CREATE INDEX "IX_thread_message_PracticeId_ConversationRoot" ON thread_message ("PracticeId", "ConversationRoot");


CREATE UNIQUE INDEX "IX_thread_message_PracticeId_GraphId" ON thread_message ("PracticeId", "GraphId");


CREATE INDEX "IX_thread_message_PracticeId_InternetMessageId" ON thread_message ("PracticeId", "InternetMessageId");


CREATE INDEX "IX_thread_message_ProviderId" ON thread_message ("ProviderId");


CREATE INDEX "IX_thread_message_ThreadId_ReceivedAt" ON thread_message ("ThreadId", "ReceivedAt");


CREATE INDEX "IX_thread_provider_ProviderId" ON thread_provider ("ProviderId");


