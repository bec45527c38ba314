// The few members of MicrosoftAjax.js that Office.js uses on the web.
(() => {
  const error = name => (subject, text) => Object.assign(new Error(`${name}: ${subject} ${text ?? ""}`), { name: `Sys.${name}` });
  for (const name of ["argument", "argumentNull", "argumentOutOfRange", "argumentType", "argumentUndefined", "invalidOperation", "notImplemented", "parameterCount"]) {
    Error[name] = error(`${name[0].toUpperCase()}${name.slice(1)}Exception`);
  }
  Error.create = (text, fields) => Object.assign(new Error(text), fields);
  Function._validateParams = Function._validateParameter = () => null;
  Function.createDelegate = (self, method) => (...given) => method.apply(self, given);
  String.format = (text, ...given) => text.replace(/\{(\d+)\}/g, (_, index) => given[index]);
  window.Type = Function;
  Type.registerNamespace = path => path.split(".").reduce((parent, name) => parent[name] ??= {}, window);
  Type.registerClass = () => undefined;
  Type.prototype.registerClass = function () { return this; };
  window.Sys = { StringBuilder: class {}, Debug: { trace: () => undefined }, Browser: { agent: 1, InternetExplorer: 0 }, Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } } };
})();
