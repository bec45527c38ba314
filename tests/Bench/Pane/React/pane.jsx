// The usual way to build such a pane, kept as small as it can honestly be: React 19 and Fluent UI v9, tree-shaken, one JSON request.
// It shows what our fragment shows (SameMail reads that off) with the same actions and fields. That its words come with the data, and that it brings no sign-in
// library, no forms' logic and no second view, is in its favour.
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import {
  Avatar, Badge, Body1, Button, Caption1, Field, FluentProvider, Input, MessageBar, MessageBarBody, Select, Spinner, Subtitle2, Tab, TabList, Textarea, Title3,
  makeStyles, tokens, webDarkTheme, webLightTheme,
} from "@fluentui/react-components";
import { CalendarRegular, ChevronDownRegular, DocumentRegular, FolderRegular, MailInboxRegular, MailRegular, NoteRegular, PersonRegular, FlagRegular, SendRegular, WarningRegular } from "@fluentui/react-icons";

const icons = {
  calendar: CalendarRegular, more: ChevronDownRegular, letter: DocumentRegular, folder: FolderRegular, in: MailInboxRegular, note: NoteRegular, person: PersonRegular,
  flag: FlagRegular, out: SendRegular, warn: WarningRegular,
};
const Icon = ({ name }) => { const Drawn = icons[name] ?? MailRegular; return <Drawn />; };

const useStyles = makeStyles({
  page: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM, paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  row: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, alignItems: "center" },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

async function ask(path, fields) {
  const token = await Office.auth.getAccessToken({ allowSignInPrompt: false });
  const answer = await fetch(path, { method: "POST", headers: { Authorization: `Bearer ${token}` }, body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(`The program answered ${answer.status}.`);
  return answer.json();
}

function readItem() {
  const item = Office.context.mailbox.item;
  return { Mode: "read", ItemId: item.itemId, InternetMessageId: item.internetMessageId, ConversationId: item.conversationId, FromName: item.from.displayName, FromAddress: item.from.emailAddress };
}

function Control({ field }) {
  if (field.type === "select") return <Select aria-label={field.label}>{field.options.map(option => <option key={option}>{option}</option>)}</Select>;
  if (field.type === "textarea") return <Field label={field.label} hint={field.hint} required><Textarea rows={3} /></Field>;
  return <Field label={field.label} hint={field.hint}><Input type={field.type} /></Field>;
}

const Action = ({ button, act }) => (
  <Button size="small" appearance={button.primary ? "primary" : "secondary"} icon={button.icon ? <Icon name={button.icon} /> : undefined} onClick={() => act(button.label)}>{button.label}</Button>
);

function Toggle({ part, act }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return <>
    <Button size="small" appearance="transparent" aria-expanded={open} icon={part.icon ? <Icon name={part.icon} /> : undefined} onClick={() => setOpen(!open)}>{part.label}</Button>
    {open && <form onSubmit={event => event.preventDefault()}>
      {part.items.map(item => <Caption1 key={item} block>{item}</Caption1>)}
      {part.fields.map(field => <Control key={field.label} field={field} />)}
      <div className={styles.row}>{part.buttons.map(button => <Action key={button.label} button={button} act={act} />)}</div>
    </form>}
  </>;
}

function Part({ part, act }) {
  const styles = useStyles();
  switch (part.kind) {
    case "title": return <div className={styles.row}><Avatar name={part.text} color="brand" /><Title3 as="h1">{part.text}</Title3></div>;
    case "heading": return <Subtitle2 as="h2">{part.text}</Subtitle2>;
    case "text": return <Body1 as="p" className={part.quiet ? styles.quiet : undefined}>{part.text}</Body1>;
    case "steps": return <div className={styles.row}>{part.items.map(step => <Badge key={step} appearance={step === part.current ? "filled" : "outline"}>{step}</Badge>)}</div>;
    case "toggle": return <Toggle part={part} act={act} />;
    case "actions": return <div className={styles.row}>{part.fields.map(field => <Control key={field.label} field={field} />)}{part.buttons.map(button => <Action key={button.label} button={button} act={act} />)}</div>;
    case "rows": return <ol className={styles.rows}>{part.items.map((item, index) => <li key={index} className={styles.row}>{item.icon && <Icon name={item.icon} />}<Body1>{item.text}</Body1></li>)}</ol>;
    default: throw new Error(`No part is called ${part.kind}.`);
  }
}

function Pane() {
  const styles = useStyles();
  const [parts, setParts] = useState(null);
  const [problem, setProblem] = useState("");
  const [place, setPlace] = useState("item");
  const fetchParts = () => ask("open", readItem()).then(setParts, error => setProblem(error.message));
  useEffect(() => { fetchParts(); }, []);
  const dark = Office.context.officeTheme?.isDarkTheme;
  return <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.page}>
    <TabList size="small" selectedValue={place} onTabSelect={(_, { value }) => setPlace(value)}>
      <Tab value="item">This mail</Tab><Tab value="home">Home</Tab><Tab value="practice">My practice</Tab>
    </TabList>
    <main className={styles.view}>
      {problem && <MessageBar intent="error"><MessageBarBody>{problem}</MessageBarBody></MessageBar>}
      {parts ? parts.map((part, index) => <Part key={index} part={part} act={fetchParts} />) : <Spinner label="One moment" />}
    </main>
  </FluentProvider>;
}

Office.onReady().then(() => createRoot(document.getElementById("root")).render(<Pane />));
