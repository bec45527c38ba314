// Browser storage throws in some Outlook windows (third-party frames): then nothing is remembered, and nothing breaks.

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch { forgotten.set(key, value); }
}

export function recall(key: string): string | null {
  try { return localStorage.getItem(key); } catch { return forgotten.get(key) ?? null; }
}

const forgotten = new Map<string, string | null>();
