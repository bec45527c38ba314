CREATE TABLE "effect" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_effect" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Argument" TEXT NULL,
    "State" INTEGER NOT NULL,
    "Tries" INTEGER NOT NULL,
    "NotBefore" INTEGER NOT NULL,
    "CausedAt" INTEGER NOT NULL,
    "EndedAt" INTEGER NULL,
    "Reason" TEXT NULL
);


CREATE TABLE "folder_cursor" (
    "PracticeId" TEXT NOT NULL,
    "Folder" TEXT NOT NULL,
    "Link" TEXT NULL,
    "Since" INTEGER NULL,
    "Seen" INTEGER NOT NULL,
    CONSTRAINT "PK_folder_cursor" PRIMARY KEY ("PracticeId", "Folder")
);


CREATE TABLE "lease" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_lease" PRIMARY KEY,
    "Holder" TEXT NOT NULL,
    "Until" INTEGER NOT NULL
);


CREATE TABLE "mailbox" (
    "PracticeId" TEXT NOT NULL CONSTRAINT "PK_mailbox" PRIMARY KEY,
    "InboxId" TEXT NOT NULL,
    "SentItemsId" TEXT NOT NULL,
    "ReferralsFolderId" TEXT NULL,
    "CategoryIsThere" INTEGER NOT NULL,
    "CheckedAt" INTEGER NULL,
    "FailingSince" INTEGER NULL,
    "Why" TEXT NULL,
    "SubscriptionId" TEXT NULL,
    "SubscriptionExpires" INTEGER NULL,
    "ClientState" TEXT NULL
);


CREATE TABLE "profile" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_profile" PRIMARY KEY,
    "Tenant" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "MailAddress" TEXT NOT NULL,
    "TherapistName" TEXT NULL,
    "Credentials" TEXT NULL,
    "PracticeName" TEXT NULL,
    "Services" TEXT NULL,
    "Phone" TEXT NULL,
    "Website" TEXT NULL,
    "PostalAddress" TEXT NULL,
    "TimeZone" TEXT NOT NULL,
    "ClosedDayBits" INTEGER NOT NULL,
    "Filing" INTEGER NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "provider" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_provider" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "FoldedName" TEXT NOT NULL,
    "Credentials" TEXT NULL,
    "Office" TEXT NULL,
    "Specialty" TEXT NULL,
    "Phone" TEXT NULL,
    "PostalAddress" TEXT NULL,
    "Website" TEXT NULL,
    "MetAt" TEXT NULL,
    "Note" TEXT NULL,
    "Stage" INTEGER NOT NULL,
    "StageBefore" INTEGER NOT NULL,
    "LookAgainOn" TEXT NULL,
    "NextStep" TEXT NULL,
    "NextStepDue" TEXT NULL,
    "FolderId" TEXT NULL,
    "FolderName" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "suppression" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_suppression" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "FoldedName" TEXT NOT NULL,
    "Since" INTEGER NOT NULL
);


CREATE TABLE "letter" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_letter" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Recipient" TEXT NOT NULL,
    "Answers" TEXT NULL,
    "Document" BLOB NULL,
    "DraftId" TEXT NULL,
    "EwsId" TEXT NULL,
    "FileId" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_letter_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE TABLE "mail_thread" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_mail_thread" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "IsUntracked" INTEGER NOT NULL,
    CONSTRAINT "FK_mail_thread_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE TABLE "meeting" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_meeting" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Start" timestamp NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Note" TEXT NULL,
    "EventId" TEXT NULL,
    "EwsId" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_meeting_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE TABLE "provider_address" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_provider_address" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "DeadSince" INTEGER NULL,
    CONSTRAINT "FK_provider_address_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE TABLE "story" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_story" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Detail" TEXT NULL,
    "About" TEXT NULL,
    CONSTRAINT "FK_story_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE TABLE "thread_message" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_thread_message" PRIMARY KEY,
    "PracticeId" TEXT NOT NULL,
    "ThreadId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "GraphId" TEXT NOT NULL,
    "InternetMessageId" TEXT NULL,
    "ConversationId" TEXT NULL,
    "ConversationRoot" TEXT NULL,
    "ReceivedAt" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Declined" INTEGER NOT NULL,
    "ReturnDate" TEXT NULL,
    "Reasons" TEXT NOT NULL,
    "Filing" INTEGER NOT NULL,
    "FolderBefore" TEXT NOT NULL,
    "CategoriesBefore" TEXT NOT NULL,
    "WasRead" INTEGER NOT NULL,
    "FiledAt" INTEGER NULL,
    CONSTRAINT "FK_thread_message_mail_thread_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "mail_thread" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_thread_message_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE TABLE "thread_provider" (
    "ThreadId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "PracticeId" TEXT NOT NULL,
    CONSTRAINT "PK_thread_provider" PRIMARY KEY ("ThreadId", "ProviderId"),
    CONSTRAINT "FK_thread_provider_mail_thread_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "mail_thread" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_thread_provider_provider_ProviderId" FOREIGN KEY ("ProviderId") REFERENCES "provider" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_effect_PracticeId_State_NotBefore" ON "effect" ("PracticeId", "State", "NotBefore");


CREATE INDEX "IX_effect_State_NotBefore" ON "effect" ("State", "NotBefore");


CREATE INDEX "IX_effect_Subject" ON "effect" ("Subject");


CREATE INDEX "IX_letter_PracticeId_DraftId" ON "letter" ("PracticeId", "DraftId");


CREATE UNIQUE INDEX "IX_letter_PracticeId_FileName" ON "letter" ("PracticeId", "FileName");


CREATE INDEX "IX_letter_ProviderId" ON "letter" ("ProviderId");


CREATE INDEX "IX_mail_thread_ProviderId_StartedAt" ON "mail_thread" ("ProviderId", "StartedAt");


CREATE INDEX "IX_mailbox_SubscriptionId" ON "mailbox" ("SubscriptionId");


CREATE INDEX "IX_meeting_ProviderId" ON "meeting" ("ProviderId");


CREATE UNIQUE INDEX "IX_profile_Tenant_User" ON "profile" ("Tenant", "User");


CREATE INDEX "IX_provider_PracticeId_FoldedName" ON "provider" ("PracticeId", "FoldedName");


CREATE UNIQUE INDEX "IX_provider_PracticeId_FolderName" ON "provider" ("PracticeId", "FolderName");


CREATE INDEX "IX_provider_PracticeId_NextStepDue" ON "provider" ("PracticeId", "NextStepDue");


CREATE UNIQUE INDEX "IX_provider_address_PracticeId_Address" ON "provider_address" ("PracticeId", "Address");


CREATE INDEX "IX_provider_address_ProviderId" ON "provider_address" ("ProviderId");


CREATE INDEX "IX_story_About" ON "story" ("About");


CREATE INDEX "IX_story_ProviderId_At" ON "story" ("ProviderId", "At");


CREATE UNIQUE INDEX "IX_suppression_PracticeId_Address" ON "suppression" ("PracticeId", "Address");


CREATE INDEX "IX_thread_message_PracticeId_ConversationId" ON "thread_message" ("PracticeId", "ConversationId");


CREATE INDEX "IX_thread_message_PracticeId_ConversationRoot" ON "thread_message" ("PracticeId", "ConversationRoot");


CREATE UNIQUE INDEX "IX_thread_message_PracticeId_GraphId" ON "thread_message" ("PracticeId", "GraphId");


CREATE INDEX "IX_thread_message_PracticeId_InternetMessageId" ON "thread_message" ("PracticeId", "InternetMessageId");


CREATE INDEX "IX_thread_message_ProviderId" ON "thread_message" ("ProviderId");


CREATE INDEX "IX_thread_message_ThreadId_ReceivedAt" ON "thread_message" ("ThreadId", "ReceivedAt");


CREATE INDEX "IX_thread_provider_ProviderId" ON "thread_provider" ("ProviderId");


