type Ical = typeof import('ical.js', { with: { 'resolution-mode': 'import' }}).default;

/** Mozilla's reader of iCalendar. Its types are told for ES modules only. */
export const ICAL: Ical = require('ical.js').default ?? require('ical.js');
export type IcalEvent = InstanceType<Ical['Event']>;
