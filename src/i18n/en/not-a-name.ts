/** What stands in a roster's column of names without being one; apart by spaces, each as it is commonly written. */
export const fillers = 'Total total TOTAL Subtotal subtotal Sum Ditto ditto None none Nil N/A n/a TBD';
