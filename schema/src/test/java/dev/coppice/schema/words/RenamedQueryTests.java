package dev.coppice.schema.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queries of views under other names: item.phone becomes telephone, and the table old_shop becomes shop. */
class RenamedQueryTests {

    private static final List<QueryRelation> RELATIONS = List.of(
            relation("item", "item", Map.of("phone", "telephone"), "id", "phone", "shop_id"),
            relation("old_shop", "shop", Map.of(), "id", "name"),
            relation("person", "person", Map.of(), "id", "phone", "item_id"),
            relation("kiosk", "kiosk", Map.of(), "id", "telephone", "item_id"));

    @Test
    void aColumnGoesOnBeingShownUnderItsName() {
        assertThat(renamed("SELECT id, phone FROM item WHERE phone IS NOT NULL"))
                .contains("SELECT id, telephone AS phone FROM item WHERE telephone IS NOT NULL");
    }

    @Test
    void aColumnThatHasAnAliasKeepsIt() {
        assertThat(renamed("select `i`.`phone` AS `call`, i.phone number from `item` `i`"))
                .contains("select `i`.`telephone` AS `call`, i.telephone number from `item` `i`");
    }

    @Test
    void aColumnWithinAnExpressionIsNotShown() {
        assertThat(renamed("SELECT upper(phone), id, -phone, CAST(phone AS phone) FROM item"))
                .contains("SELECT upper(telephone), id, -telephone, CAST(telephone AS phone) FROM item");
    }

    @Test
    void theSameColumnOfAnotherTableStays() {
        assertThat(renamed("SELECT i.phone, p.phone AS other FROM item i JOIN person p ON p.item_id = i.id"))
                .contains(
                        "SELECT i.telephone AS phone, p.phone AS other FROM item i JOIN person p ON p.item_id = i.id");
    }

    @Test
    void aColumnBelongsToTheNearestQueryThatHasIt() {
        assertThat(renamed("SELECT id FROM item WHERE EXISTS (SELECT 1 FROM person WHERE phone = item.phone)"))
                .contains("SELECT id FROM item WHERE EXISTS (SELECT 1 FROM person WHERE phone = item.telephone)");
    }

    @Test
    void aColumnOfTheOuterQueryIsFoundFromWithin() {
        assertThat(renamed("SELECT id FROM item WHERE EXISTS (SELECT 1 FROM old_shop s WHERE s.name = phone)"))
                .contains("SELECT id FROM item WHERE EXISTS (SELECT 1 FROM shop s WHERE s.name = telephone)");
    }

    @Test
    void aNewNameThatOthersHaveTooIsQualified() {
        assertThat(renamed("SELECT phone FROM item i, kiosk"))
                .contains("SELECT i.telephone AS phone FROM item i, kiosk");
        assertThat(renamed("SELECT telephone FROM item, kiosk k")).contains("SELECT k.telephone FROM item, kiosk k");
        assertThat(renamed("SELECT id FROM kiosk WHERE EXISTS (SELECT 1 FROM item WHERE phone = telephone)"))
                .contains("SELECT id FROM kiosk WHERE EXISTS (SELECT 1 FROM item WHERE telephone = kiosk.telephone)");
    }

    @Test
    void aQueryInPlaceOfATableGoesOnShowingItsColumns() {
        assertThat(renamed("SELECT s.phone FROM (SELECT phone FROM item) s"))
                .contains("SELECT s.phone FROM (SELECT telephone AS phone FROM item) s");
        assertThat(renamed("SELECT phone FROM (SELECT item.phone FROM item) s"))
                .contains("SELECT phone FROM (SELECT item.telephone AS phone FROM item) s");
    }

    @Test
    void aQueryWithANameGoesOnShowingItsColumns() {
        assertThat(renamed("WITH s AS (SELECT phone FROM item) SELECT phone FROM s ORDER BY s.phone"))
                .contains("WITH s AS (SELECT telephone AS phone FROM item) SELECT phone FROM s ORDER BY s.phone");
    }

    @Test
    void unitedQueriesAreSortedByWhatTheyShow() {
        assertThat(renamed("SELECT phone FROM item UNION ALL SELECT phone FROM person ORDER BY phone"))
                .contains("SELECT telephone AS phone FROM item UNION ALL SELECT phone FROM person ORDER BY phone");
    }

    @Test
    void aTableOfAnotherNameIsQualifiedByIt() {
        assertThat(renamed("SELECT \"PUBLIC\".\"old_shop\".\"name\", old_shop.* FROM \"PUBLIC\".\"old_shop\""))
                .contains("SELECT \"PUBLIC\".\"shop\".\"name\", shop.* FROM \"PUBLIC\".\"shop\"");
    }

    @Test
    void groupsAndOrdersAndRestsFollow() {
        assertThat(renamed(
                        "SELECT count(*) AS n FROM item GROUP BY id, phone HAVING max(phone) > '' ORDER BY phone, id"))
                .contains("SELECT count(*) AS n FROM item GROUP BY id, telephone HAVING max(telephone) > ''"
                        + " ORDER BY telephone, id");
        assertThat(renamed("select `item`.`phone` AS `phone` from `item` limit 2,3"))
                .contains("select `item`.`telephone` AS `phone` from `item` limit 2,3");
    }

    @Test
    void stringsAndTypesAndFunctionsStay() {
        assertThat(renamed("SELECT 'phone', phone(id), id::phone, phone IS DISTINCT FROM 'phone' AS x FROM item"))
                .contains("SELECT 'phone', phone(id), id::phone, telephone IS DISTINCT FROM 'phone' AS x FROM item");
    }

    @Test
    void whatReadsNothingThatChangesIsLeftAlone() {
        String odd = "SELECT what FROM nobody -- knows";

        assertThat(renamed(odd)).contains(odd);
    }

    @Test
    void whereItIsNotSureWhoseANameIsThereIsNoAnswer() {
        assertThat(renamed("SELECT phone FROM item, generate_series(1, 3) g"))
                .contains("SELECT telephone AS phone FROM item, generate_series(1, 3) g");
        assertThat(renamed("SELECT s.phone FROM (SELECT * FROM item) s")).isEmpty();
        assertThat(renamed("SELECT s.phone FROM (SELECT count(*) AS n, phone FROM item) s"))
                .contains("SELECT s.phone FROM (SELECT count(*) AS n, telephone AS phone FROM item) s");
        assertThat(renamed("SELECT phone FROM item JOIN stranger ON true WHERE EXISTS (SELECT phone FROM unknown)"))
                .isEmpty();
        assertThat(renamed("SELECT id FROM item JOIN person USING (phone)")).isEmpty();
        assertThat(renamed("SELECT item.id FROM item NATURAL JOIN person")).isEmpty();
        assertThat(renamed("SELECT upper(id) AS phone, count(*) FROM item GROUP BY phone"))
                .isEmpty();
        assertThat(renamed("VALUES (phone)")).isEmpty();
        assertThat(renamed("SELECT id FROM item WHERE id SOMEHOW phone")).isEmpty();
        assertThat(renamed("SELECT old_shop.id FROM old_shop, person AS shop")).isEmpty();
    }

    @Test
    void aColumnThatGoesIsNotReplaced() {
        QueryRelation item = new QueryRelation(
                TableName.of("item"),
                TableName.of("item"),
                List.of("phone", "telephone"),
                Map.of("phone", "telephone"),
                Set.of("telephone"));

        assertThat(new RenamedQuery(List.of(item), name -> name).find("SELECT telephone FROM item"))
                .isEmpty();
    }

    private static Optional<String> renamed(String sql) {
        return new RenamedQuery(RELATIONS, name -> name).find(sql);
    }

    private static QueryRelation relation(String before, String after, Map<String, String> renamed, String... columns) {
        return new QueryRelation(TableName.of(before), TableName.of(after), List.of(columns), renamed, Set.of());
    }
}
