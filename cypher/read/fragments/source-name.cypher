s {.id, .name}
