r {/*{report-parts}*/}
