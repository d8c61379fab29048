head([(e)-[:LOCATED_IN]->(l:Place) | /*{place}*/])
