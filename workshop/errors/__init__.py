"""What can go wrong, as a tree. Every sentence is written for the person who meets it.

    WorkshopError
    ├── NotFound              there is no such thing, or it is not yours to see
    │   └── WorkshopNotFound, CardNotFound, ReportNotFound, VoteIsGone
    ├── NotAllowed            you may not do this
    │   ├── WrongPassword
    │   │   └── WrongNameOrPassword
    │   ├── RoleTooLow, KeepersOnly, LinkHasEnded
    │   └── NotATablet, TabletLinkIsOld, PhoneIsUnknown
    ├── BadInput              what was sent cannot be used; nothing was stored
    │   ├── FieldMissing, FieldTooLong, BadAnswer, BadDate, PasswordTooShort, NameIsTaken
    │   ├── PasswordIsGuessedFirst
    │   ├── OverBudget, OverCap, PlaceTakenTwice, TooManyPlaces, CriterionMissing
    │   ├── NoPointsLeft, NotANumber
    │   ├── BadSheetNumber, BadNumberOfSheets, NoSuchGroup, NoSuchKey, KeyMissing
    │   ├── MarksAndAbstention, BadHeadCount
    │   ├── WrongNumberOfPoints, PointsAlike, PointsOutOfRange, PlacesOutOfRange
    │   ├── ConsensusOutOfRange
    │   ├── BadNumber, BadTime, BadGrace, TooFewToChoose, PointsLeftOver, MorePlacesThanStatements
    │   ├── EarlierRoundMissing, GroupNamedTwice, TooFewToMerge, ObserversApart
    │   ├── SameWords, TooFewParts, OneAlone, KindsDiffer, BadNote, WayUnsaid, MeaningUnsaid
    │   ├── BadKeepUntil, KeptLongerThanSaid, CodeDiffers
    │   ├── ForgottenTooEarly, HeldTooFarAway
    │   ├── RecordUnsaved, NoSectionChosen, NobodyNamed, TooManyNamed, NoConsent, BadLastDay
    │   ├── BadSettings, BadCount, NoSuchOrganiser, NotABackup
    │   ├── PackHasProblems   carries row-numbered problems
    │   ├── NotAnExport, OlderNotAnExport, NothingToVerify
    │   └── UploadTooLarge
    ├── Refused               understood, but not now
    │   ├── VotingIsNotOpen, CameTooLate, NoRoundForPolis, NothingRevealed
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
    │   ├── RefinedMeanwhile, StatementIsGone, StatementWasUnmade, CannotBeUndone
    │   ├── NothingToVoteOn, NothingRefined, NothingToReport, ReportHasChanged
    │   ├── NotPublished
    │   ├── NoProposals, NotGoingOn, AskingStands, RoomIsAsked, NotAskedYet, NotAskedNow
    │   ├── HelpIsClosed, ProposalHasChanged, NotEndedYet, DayHasPassed, NoDayYet
    │   ├── DatabaseIsServed, DatabaseIsNewer, DatabaseIsOlder, ServerIsRunning, FileIsThere
    │   ├── TooBusy           carries the seconds to wait, when they are known
    │   │   └── TooManyTries, TooManyCodes, TooFast
    │   └── LinkIsUsed, PortIsTaken, NoOrganiserYet, NoPasswordYet
    ├── NotSaved              the storage refused; the person is told that it is not saved
    ├── NotRead               the storage could not be read; nothing was changed
    ├── NotBackedUp           a backup was not written
    └── TracesStay            it is deleted, and traces of it go later

A class carries its sentence; values are filled in by name, so that the sentence can be translated
before the values go in.
"""

from workshop.errors.acting import *  # noqa: F403 - all of its errors belong here
from workshop.errors.agenda import *  # noqa: F403 - all of its errors belong here
from workshop.errors.ballots import *  # noqa: F403 - all of its errors belong here
from workshop.errors.fields import *  # noqa: F403 - all of its errors belong here
from workshop.errors.hosts import *  # noqa: F403 - all of its errors belong here
from workshop.errors.invitations import *  # noqa: F403 - all of its errors belong here
from workshop.errors.paper import *  # noqa: F403 - all of its errors belong here
from workshop.errors.privacy import *  # noqa: F403 - all of its errors belong here
from workshop.errors.refinement import *  # noqa: F403 - all of its errors belong here
from workshop.errors.root import *  # noqa: F403 - all of its errors belong here
from workshop.errors.rounds import *  # noqa: F403 - all of its errors belong here
from workshop.errors.screen import *  # noqa: F403 - all of its errors belong here
from workshop.errors.server import *  # noqa: F403 - all of its errors belong here
from workshop.errors.voices import *  # noqa: F403 - all of its errors belong here
from workshop.errors.workshops import *  # noqa: F403 - all of its errors belong here
