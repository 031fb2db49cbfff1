// Days as fields want them, in the network's own time.
const HELSINKI = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" });

export const dayFromNow = (days) => HELSINKI.format(Date.now() + days * 86_400_000);
