e {/*{event-fields}*/,
  place: /*{place-of-event}*/,
  participants: /*{participants}*/,
  reports: /*{reports}*/}
