ALTER TABLE profile ADD COLUMN "Facts" text NULL;
