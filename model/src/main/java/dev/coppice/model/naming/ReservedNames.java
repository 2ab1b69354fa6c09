package dev.coppice.model.naming;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that mean something already where a created name would stand. */
final class ReservedNames {

    /** What the Java language keeps for itself. */
    static final Set<String> KEYWORDS = words("""
            abstract assert boolean break byte case catch char class const continue default do double else enum
            extends false final finally float for goto if implements import instanceof int interface long native
            new null package private protected public return short static strictfp super switch synchronized this
            throw throws transient true try void volatile while _
            """);

    /** The members of a JSON:API resource object. */
    static final Set<String> JSON_API = words("id type lid attributes relationships links meta");

    /** The methods of {@link Object}, which no component of a record may be called after. */
    static final Set<String> OBJECT_METHODS =
            words("clone equals finalize getClass hashCode notify notifyAll toString wait");

    /** Public types of {@code java.lang}, which every file sees without an import. */
    static final Set<String> JAVA_LANG = words("""
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
            ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence
            Character Class ClassCastException ClassCircularityError ClassFormatError ClassLoader
            ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler
            Deprecated Double Enum EnumConstantNotPresentException Error Exception ExceptionInInitializerError
            Float FunctionalInterface IO IllegalAccessError IllegalAccessException IllegalArgumentException
            IllegalCallerException IllegalMonitorStateException IllegalStateException
            IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException
            InheritableThreadLocal InstantiationError InstantiationException Integer InternalError
            InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException Math
            Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError
            NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
            NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle
            Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission
            SafeVarargs ScopedValue SecurityException SecurityManager Short StableValue StackOverflowError
            StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder
            StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal
            Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError
            UnsupportedOperationException VerifyError VirtualMachineError Void WrongThreadException
            """);

    /** Types that the files of a project import, or may come to import, next to the entities. */
    static final Set<String> IMPORTED = words("""
            Access AccessType AssociationOverride AttributeConverter AttributeOverride Basic Cache CascadeType
            CollectionTable Column ColumnDefault ColumnResult Convert Converter CreationTimestamp DiscriminatorColumn
            DynamicInsert DynamicUpdate ElementCollection Embeddable Embedded EmbeddedId Entity EntityGraph
            EntityListeners EntityManager EntityType EnumType Enumerated EnumeratedValue EventType FetchType
            ForeignKey Formula Generated GeneratedValue GenerationTime GenerationType Id IdClass Immutable Index
            Inheritance InheritanceType JdbcTypeCode JoinColumn JoinColumns JoinTable ListAttribute Lob ManyToMany
            ManyToOne MapKey MappedSuperclass MapsId NamedQuery NotFound OnDelete OneToMany OneToOne OrderBy
            OrderColumn Parameter Persistence PrePersist PreUpdate PrimaryKeyJoinColumn Query SequenceGenerator
            SetAttribute SingularAttribute SqlTypes StaticMetamodel Subselect Table TableGenerator Temporal Transient
            Tuple UniqueConstraint UpdateTimestamp Version
            ArrayList Arrays BigDecimal BigInteger Collection Collections Date Duration HashMap HashSet Instant List
            LocalDate LocalDateTime LocalTime Locale Map Objects OffsetDateTime OffsetTime Optional Serial
            Serializable Set Stream Time Timestamp UUID Year ZonedDateTime
            NonNull NullMarked NullUnmarked Nullable
            Api ApiExposure Bean Component Configuration ExposedResource Service SpringApplication
            SpringBootApplication
            """);

    private ReservedNames() {}

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
