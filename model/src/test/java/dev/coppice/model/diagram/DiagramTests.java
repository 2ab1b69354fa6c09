package dev.coppice.model.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.HostileNames;
import dev.coppice.model.SchemaText;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DiagramTests {

    private static final Schema SHOP = SchemaText.parse("""
            table customers
              id int64 pk
              name text(80) required
            table orders
              id int64 pk
              customer_id int64 required
              note text
              foreign key (customer_id) to customers (id)
            table profiles
              customer_id int64 pk
              mentor_id int64
              foreign key (customer_id) to customers (id)
              foreign key (mentor_id) to customers (id)
            view totals
              total decimal(10,2)
            """);

    @Test
    void mermaidShowsBoxesKeysAndLines() {
        assertThat(Mermaid.print(Diagram.of(SHOP))).isEqualTo("""
                erDiagram
                    customers {
                        int id PK
                        text(80) name
                    }
                    orders {
                        int id PK
                        int customer_id FK
                        text note
                    }
                    profiles {
                        int customer_id PK, FK
                        int mentor_id FK
                    }
                    totals {
                        decimal(10_2) total
                    }
                    customers ||--o{ orders : "customer_id"
                    customers ||--o| profiles : "customer_id"
                    customers |o--o{ profiles : "mentor_id"
                """);
    }

    @Test
    void hostileNameCannotLeaveItsQuotes() {
        String text = Mermaid.print(Diagram.of(hostile()));

        assertThat(text.lines().skip(1))
                .allMatch(line -> line.matches(
                        "    (\\w+(\\[\"[^\"]*\"])? \\{|}|    [\\w()\\[\\]-]+ [\\w()\\[\\]-]+( PK)?( \"[^\"]*\")?)"));
    }

    @Test
    void pictureOfHostileNamesIsWellFormed() throws Exception {
        Document picture = parse(Svg.print(Diagram.of(hostile())));

        assertThat(picture.getElementsByTagName("g").getLength()).isEqualTo(HostileNames.ALL.size());
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void pictureHasOneBoxForEachTable() throws Exception {
        Document picture = parse(Svg.print(Diagram.of(SHOP)));

        assertThat(picture.getElementsByTagName("g").getLength()).isEqualTo(4);
    }

    @Test
    void boxesNeverOverlap() {
        for (int tables : List.of(1, 2, 15, 80, 500)) {
            Layout layout = Layout.of(Diagram.of(random(tables, new Random(tables))));

            assertThat(layout.places()).hasSize(tables);
            assertThat(overlaps(layout)).as("%d tables", tables).isZero();
        }
    }

    @Test
    void manyTablesMakeAPageAndNotARibbon() {
        Layout layout = Layout.of(Diagram.of(random(500, new Random(7))));

        assertThat((double) layout.width() / layout.height()).isBetween(0.4, 4.0);
    }

    @Test
    void parentStandsLeftOfItsChildren() {
        Layout layout = Layout.of(Diagram.of(SHOP));

        assertThat(layout.place(TableName.of("customers")).right())
                .isLessThan(layout.place(TableName.of("orders")).x());
    }

    @Test
    void cycleIsDrawn() throws Exception {
        Schema cycle =
                SchemaText.parse(Files.readString(Path.of("src/test/resources/cases/cycle-of-three/schema.txt")));

        assertThat(parse(Svg.print(Diagram.of(cycle))).getElementsByTagName("g").getLength())
                .isEqualTo(3);
    }

    @Test
    void emptySchemaIsAnEmptyPicture() throws Exception {
        assertThat(parse(Svg.print(Diagram.of(Schema.EMPTY)))
                        .getElementsByTagName("g")
                        .getLength())
                .isZero();
        assertThat(Mermaid.print(Diagram.of(Schema.EMPTY))).isEqualTo("erDiagram\n");
    }

    private static long overlaps(Layout layout) {
        List<Layout.Place> places = new ArrayList<>(layout.places().values());
        return IntStream.range(0, places.size())
                .mapToLong(at -> places.subList(at + 1, places.size()).stream()
                        .filter(places.get(at)::overlaps)
                        .count())
                .sum();
    }

    private static Schema hostile() {
        return Schema.of(HostileNames.ALL.stream()
                .map(name -> Table.of(
                        TableName.of(name),
                        List.of(Column.required(name, new SqlType.Opaque(name))),
                        Constraints.key(name)))
                .toArray(Table[]::new));
    }

    private static Schema random(int tables, Random random) {
        return Schema.of(IntStream.range(0, tables)
                .mapToObj(number -> randomTable(number, tables, random))
                .toArray(Table[]::new));
    }

    private static Table randomTable(int number, int tables, Random random) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("id", new SqlType.Int(64, false)));
        List<ForeignKey> keys = new ArrayList<>();
        for (int at = 0; at < random.nextInt(12); at++) {
            columns.add(Column.optional("column_" + at, new SqlType.Text(null, false)));
            if (random.nextInt(4) == 0) {
                keys.add(ForeignKey.of(
                        "fk" + at,
                        List.of("column_" + at),
                        TableName.of("table_" + random.nextInt(tables)),
                        List.of("id")));
            }
        }
        return Table.of(
                TableName.of("table_" + number),
                columns,
                new Constraints(new PrimaryKey(null, List.of("id")), keys, List.of(), List.of()));
    }

    private static Document parse(String svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
