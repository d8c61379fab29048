head([(e)-[:LOCATED_IN]->(l:Place) | l {.name, .country}])
