// Takes the event from reports that resolution leaves without one.
UNWIND $reports AS id
MATCH (:Report {id: id})-[describes:DESCRIBES]->()
DELETE describes
