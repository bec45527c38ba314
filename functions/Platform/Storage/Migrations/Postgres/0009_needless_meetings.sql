ALTER TABLE meeting ADD COLUMN "NeedlessSince" timestamp with time zone;
