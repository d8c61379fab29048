// Takes the reference from mentions that resolution leaves without a party.
UNWIND $mentions AS id
MATCH (:Mention {id: id})-[reference:REFERS_TO]->()
DELETE reference
