{status: part.status, party: /*{party}*/}
