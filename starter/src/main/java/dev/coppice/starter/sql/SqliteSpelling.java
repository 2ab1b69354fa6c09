package dev.coppice.starter.sql;

import dev.coppice.starter.plan.Order;

/** SQLite keeps moments as whatever text it was given: with a blank or a T, or without a time. */
record SqliteSpelling() implements Spelling {
    @Override
    public String order(String column, Order order) {
        return Spelling.nullsAsGreatest(column, order);
    }

    @Override
    public String sameMoment(String column) {
        return "(%s = ? or %s = %s)".formatted(column, canonical(column), canonical("?"));
    }

    @Override
    public int usesOfMoment() {
        return 2;
    }

    /** Who has read, keeps all others from writing: or fails to write, and begins again. */
    @Override
    public String lock() {
        return "";
    }

    @Override
    public String asKept(String column) {
        return "cast(" + column + " as text)";
    }

    @Override
    public String beginning(String column, int characters) {
        return "substr(cast(%s as text), 1, %d)".formatted(column, characters);
    }

    @Override
    public boolean keepsTimesAsText() {
        return true;
    }

    @Override
    public boolean endsStatements() {
        return false;
    }

    private static String canonical(String expression) {
        return "strftime('%Y-%m-%d %H:%M:%f', " + expression + ")";
    }
}
