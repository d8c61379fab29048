l {label: 'Place', .id, .slug, .name, .country, .countryName}
