package dev.coppice.starter.sql;

import dev.coppice.starter.plan.Order;

/** As the standard has it. */
record StandardSpelling() implements Spelling {
    @Override
    public String order(String column, Order order) {
        return Spelling.nullsAsGreatest(column, order);
    }
}
