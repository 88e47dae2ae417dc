"""What can go wrong, as a tree. Every sentence is written for the person who meets it.

    WorkshopError
    ├── NotFound              there is no such thing, or it is not yours to see
    │   └── WorkshopNotFound, CardNotFound
    ├── NotAllowed            you may not do this
    │   ├── WrongPassword
    │   │   └── WrongNameOrPassword
    │   ├── RoleTooLow, KeepersOnly, LinkHasEnded
    │   └── NotATablet, TabletLinkIsOld
    ├── BadInput              what was sent cannot be used; nothing was stored
    │   ├── FieldMissing, FieldTooLong, BadAnswer, BadDate, PasswordTooShort, NameIsTaken
    │   ├── OverBudget, OverCap, PlaceTakenTwice, TooManyPlaces, CriterionMissing
    │   ├── NoPointsLeft, NotANumber
    │   ├── BadSheetNumber, BadNumberOfSheets, NoSuchGroup, NoSuchKey, KeyMissing
    │   ├── MarksAndAbstention, BadHeadCount
    │   ├── WrongNumberOfPoints, PointsAlike, PointsOutOfRange, PlacesOutOfRange
    │   ├── ConsensusOutOfRange
    │   ├── BadNumber, BadTime, TooFewToChoose, PointsLeftOver, MorePlacesThanStatements
    │   ├── EarlierRoundMissing, GroupNamedTwice, TooFewToMerge, ObserversApart
    │   ├── SameWords, TooFewParts, OneAlone, KindsDiffer, BadNote
    │   ├── BadSettings, BadCount, NoSuchOrganiser
    │   ├── PackHasProblems   carries row-numbered problems
    │   └── UploadTooLarge
    ├── Refused               understood, but not now
    │   ├── VotingIsNotOpen, NoRoundForPolis, NothingRevealed
    │   ├── StepNotAllowed, AnotherRoundIsOpen, RoundIsEmpty
    │   ├── RoundHasChanged, PlanHasChanged
    │   ├── JoiningIsClosed, ResultIsHidden, CommentIsHidden, CommentsComeLater, NothingToCompare
    │   ├── NobodyDisagrees, NothingLinked
    │   ├── CardIsNeeded, CardIsUsed, CardIsRevoked, PhoneForgets
    │   ├── ChangedMeanwhile, AgendaIsOver, AgendaHasBegun, RoundIsFrozen, RoundIsUsed
    │   ├── RoundHasComments
    │   ├── EarlierRoundNotRevealed, BallotDoesNotFit, NoTimerNow, GroupHasPeople, TooManyGroups
    │   ├── GroupsAreInUse
    │   ├── PaperComesTooEarly, PaperComesTooLate, NumberIsTaken, SameAsBefore, NoMarkOnIt
    │   ├── SheetHasChanged
    │   ├── SuggestingIsClosed, TooManyWaiting, TooManySuggested
    │   ├── DecidedAlready, StatementIsInUse
    │   ├── RefinedMeanwhile, StatementIsGone, CannotBeUndone, NothingToVoteOn
    │   ├── DatabaseIsServed, DatabaseIsNewer, DatabaseIsOlder, ServerIsRunning
    │   └── LinkIsUsed, PortIsTaken, TooBusy, NoOrganiserYet
    └── NotSaved              the storage refused; the person is told that it is not saved

A class carries its sentence; values are filled in by name, so that the sentence can be translated
before the values go in. `workshop.errors.acting` has those of "who should act" and of offers.
"""

from workshop.errors.agenda import (
    AgendaHasBegun,
    AgendaIsOver,
    BadNumber,
    BadTime,
    BallotDoesNotFit,
    ChangedMeanwhile,
    EarlierRoundMissing,
    EarlierRoundNotRevealed,
    GroupHasPeople,
    GroupNamedTwice,
    GroupsAreInUse,
    MorePlacesThanStatements,
    NoTimerNow,
    ObserversApart,
    PointsLeftOver,
    RoundHasComments,
    RoundIsFrozen,
    RoundIsUsed,
    TooFewToChoose,
    TooFewToMerge,
    TooManyGroups,
)
from workshop.errors.ballots import (
    BadAnswer,
    ConsensusOutOfRange,
    CriterionMissing,
    NoPointsLeft,
    NotANumber,
    OverBudget,
    OverCap,
    PlacesOutOfRange,
    PlaceTakenTwice,
    PointsAlike,
    PointsOutOfRange,
    TooManyPlaces,
    WrongNumberOfPoints,
)
from workshop.errors.fields import BadDate, FieldMissing, FieldTooLong, UploadTooLarge
from workshop.errors.hosts import (
    KeepersOnly,
    LinkHasEnded,
    LinkIsUsed,
    NameIsTaken,
    NoOrganiserYet,
    NoSuchOrganiser,
    PasswordTooShort,
    RoleTooLow,
    WrongNameOrPassword,
    WrongPassword,
)
from workshop.errors.invitations import (
    BadCount,
    CardIsNeeded,
    CardIsRevoked,
    CardIsUsed,
    CardNotFound,
    PhoneForgets,
)
from workshop.errors.paper import (
    BadHeadCount,
    BadNumberOfSheets,
    BadSheetNumber,
    KeyMissing,
    MarksAndAbstention,
    NoMarkOnIt,
    NoSuchGroup,
    NoSuchKey,
    NotATablet,
    NumberIsTaken,
    PaperComesTooEarly,
    PaperComesTooLate,
    SameAsBefore,
    SheetHasChanged,
    TabletLinkIsOld,
)
from workshop.errors.refinement import (
    BadNote,
    CannotBeUndone,
    KindsDiffer,
    NothingToVoteOn,
    OneAlone,
    RefinedMeanwhile,
    SameWords,
    StatementIsGone,
    TooFewParts,
)
from workshop.errors.root import (
    BadInput,
    NotAllowed,
    NotFound,
    NotSaved,
    Refused,
    WorkshopError,
)
from workshop.errors.rounds import (
    AnotherRoundIsOpen,
    NoRoundForPolis,
    NothingRevealed,
    ResultIsHidden,
    RoundHasChanged,
    RoundIsEmpty,
    StepNotAllowed,
    VotingIsNotOpen,
)
from workshop.errors.screen import (
    CommentIsHidden,
    CommentsComeLater,
    NobodyDisagrees,
    NothingLinked,
    NothingToCompare,
)
from workshop.errors.server import (
    BadSettings,
    DatabaseIsNewer,
    DatabaseIsOlder,
    DatabaseIsServed,
    PortIsTaken,
    ServerIsRunning,
    TooBusy,
)
from workshop.errors.voices import (
    DecidedAlready,
    StatementIsInUse,
    SuggestingIsClosed,
    TooManySuggested,
    TooManyWaiting,
)
from workshop.errors.workshops import JoiningIsClosed, PlanHasChanged, WorkshopNotFound

__all__ = [
    "AgendaHasBegun",
    "AgendaIsOver",
    "AnotherRoundIsOpen",
    "BadAnswer",
    "BadCount",
    "BadDate",
    "BadHeadCount",
    "BadInput",
    "BadNote",
    "BadNumber",
    "BadNumberOfSheets",
    "BadSettings",
    "BadSheetNumber",
    "BadTime",
    "BallotDoesNotFit",
    "CannotBeUndone",
    "CardIsNeeded",
    "CardIsRevoked",
    "CardIsUsed",
    "CardNotFound",
    "ChangedMeanwhile",
    "CommentIsHidden",
    "CommentsComeLater",
    "ConsensusOutOfRange",
    "CriterionMissing",
    "DatabaseIsNewer",
    "DatabaseIsOlder",
    "DatabaseIsServed",
    "DecidedAlready",
    "EarlierRoundMissing",
    "EarlierRoundNotRevealed",
    "FieldMissing",
    "FieldTooLong",
    "GroupHasPeople",
    "GroupNamedTwice",
    "GroupsAreInUse",
    "JoiningIsClosed",
    "KeepersOnly",
    "KeyMissing",
    "KindsDiffer",
    "LinkHasEnded",
    "LinkIsUsed",
    "MarksAndAbstention",
    "MorePlacesThanStatements",
    "NameIsTaken",
    "NoMarkOnIt",
    "NoOrganiserYet",
    "NoPointsLeft",
    "NoRoundForPolis",
    "NoSuchGroup",
    "NoSuchKey",
    "NoSuchOrganiser",
    "NoTimerNow",
    "NobodyDisagrees",
    "NotANumber",
    "NotATablet",
    "NotAllowed",
    "NotFound",
    "NotSaved",
    "NothingLinked",
    "NothingRevealed",
    "NothingToCompare",
    "NothingToVoteOn",
    "NumberIsTaken",
    "ObserversApart",
    "OneAlone",
    "OverBudget",
    "OverCap",
    "PaperComesTooEarly",
    "PaperComesTooLate",
    "PasswordTooShort",
    "PhoneForgets",
    "PlaceTakenTwice",
    "PlacesOutOfRange",
    "PlanHasChanged",
    "PointsAlike",
    "PointsLeftOver",
    "PointsOutOfRange",
    "PortIsTaken",
    "RefinedMeanwhile",
    "Refused",
    "ResultIsHidden",
    "RoleTooLow",
    "RoundHasChanged",
    "RoundHasComments",
    "RoundIsEmpty",
    "RoundIsFrozen",
    "RoundIsUsed",
    "SameAsBefore",
    "SameWords",
    "ServerIsRunning",
    "SheetHasChanged",
    "StatementIsGone",
    "StatementIsInUse",
    "StepNotAllowed",
    "SuggestingIsClosed",
    "TabletLinkIsOld",
    "TooBusy",
    "TooFewParts",
    "TooFewToChoose",
    "TooFewToMerge",
    "TooManyGroups",
    "TooManyPlaces",
    "TooManySuggested",
    "TooManyWaiting",
    "UploadTooLarge",
    "VotingIsNotOpen",
    "WorkshopError",
    "WorkshopNotFound",
    "WrongNameOrPassword",
    "WrongNumberOfPoints",
    "WrongPassword",
]
