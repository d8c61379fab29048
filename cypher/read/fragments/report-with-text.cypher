r {/*{report-parts}*/, analysed: v {.title, .text}}
