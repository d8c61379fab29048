{status: part.status, party: /*{party-link}*/}
