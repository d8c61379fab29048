RETURN null AS key, /*{event}*/ AS event
