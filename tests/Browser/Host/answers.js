// What the emulated Outlook answers to Office.js, by the dispatch id of the member called.
const ok = data => data === undefined ? { wasSuccessful: true } : { wasSuccessful: true, error: false, data };
const fields = ["to", "cc", "bcc"];
const html = 3;

export const answers = (outlook, person) => ({
  13: ({ data, coercionType }) => { outlook.inserted.push({ data, coercionType }); return ok(); },
  14: () => ok(outlook.item.isPlain ? "text" : "html"),
  15: ({ recipientField }) => ok(outlook.item[fields[recipientField]].map(person)),
  18: () => ok(outlook.item.subject),
  32: () => { outlook.item.saved = true; return ok(outlook.item.id); },
  33: parameters => { outlook.notifications[parameters.key] = parameters; return ok(); },
  34: () => ok(Object.values(outlook.notifications)),
  35: parameters => { outlook.notifications[parameters.key] = parameters; return ok(); },
  36: ({ key }) => { delete outlook.notifications[key]; return ok(); },
  37: ({ coercionType }) => ok(coercionType === html ? outlook.item.html : outlook.item.body),
  107: () => ok(person(outlook.me)),
  148: parameters => {
    if (outlook.refuses.includes(parameters.name)) return { wasSuccessful: false, error: true, errorCode: 9000 };
    outlook.attached.push(parameters);
    return ok(`attachment-${outlook.attached.length}`);
  },
  149: () => ok(outlook.attached.map(({ name }, index) => ({ id: `attachment-${index + 1}`, name, size: 9, attachmentType: 0, isInline: false }))),
  151: ({ internetHeaderKeys }) => ok(Object.fromEntries(internetHeaderKeys.filter(key => key in outlook.headers).map(key => [key, outlook.headers[key]]))),
  152: ({ internetHeaderNameValuePairs }) => { Object.assign(outlook.headers, internetHeaderNameValuePairs); return ok(); },
  168: () => ok(outlook.item ? `Message-ID: ${outlook.item.internetMessageId}\r\nSubject: ${outlook.item.subject}` : ""),
  174: () => ok({ composeType: "newMail", coercionType: "html" }),
  // displayMessageForm and displayAppointmentForm, with and without Async
  ...Object.fromEntries([8, 9, 179, 180].map(id => [id, parameters => { outlook.opened.push(parameters); return ok(); }])),
});
