// The page around the launch-event script: Office.js waits for this call; classic Outlook on Windows, which has no page, does without.
void Office.onReady();
