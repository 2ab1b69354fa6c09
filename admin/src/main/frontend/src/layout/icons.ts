import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';

import AccountBalance from '@mui/icons-material/AccountBalanceOutlined';
import AccountCircle from '@mui/icons-material/AccountCircleOutlined';
import Article from '@mui/icons-material/ArticleOutlined';
import Badge from '@mui/icons-material/BadgeOutlined';
import Build from '@mui/icons-material/BuildOutlined';
import Business from '@mui/icons-material/BusinessOutlined';
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import Call from '@mui/icons-material/CallOutlined';
import Campaign from '@mui/icons-material/CampaignOutlined';
import Category from '@mui/icons-material/CategoryOutlined';
import Chat from '@mui/icons-material/ChatOutlined';
import Checklist from '@mui/icons-material/ChecklistOutlined';
import Cloud from '@mui/icons-material/CloudOutlined';
import Comment from '@mui/icons-material/CommentOutlined';
import Description from '@mui/icons-material/DescriptionOutlined';
import DirectionsCar from '@mui/icons-material/DirectionsCarOutlined';
import Discount from '@mui/icons-material/DiscountOutlined';
import Email from '@mui/icons-material/EmailOutlined';
import Euro from '@mui/icons-material/EuroOutlined';
import Event from '@mui/icons-material/EventOutlined';
import Factory from '@mui/icons-material/FactoryOutlined';
import Flag from '@mui/icons-material/FlagOutlined';
import Folder from '@mui/icons-material/FolderOutlined';
import Forum from '@mui/icons-material/ForumOutlined';
import Group from '@mui/icons-material/GroupOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import History from '@mui/icons-material/HistoryOutlined';
import Home from '@mui/icons-material/HomeOutlined';
import Hotel from '@mui/icons-material/HotelOutlined';
import Image from '@mui/icons-material/ImageOutlined';
import Inventory2 from '@mui/icons-material/Inventory2Outlined';
import Key from '@mui/icons-material/KeyOutlined';
import Label from '@mui/icons-material/LabelOutlined';
import Language from '@mui/icons-material/LanguageOutlined';
import LibraryMusic from '@mui/icons-material/LibraryMusicOutlined';
import List from '@mui/icons-material/ListOutlined';
import LocalShipping from '@mui/icons-material/LocalShippingOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import Map from '@mui/icons-material/MapOutlined';
import Money from '@mui/icons-material/MoneyOutlined';
import MusicNote from '@mui/icons-material/MusicNoteOutlined';
import Notifications from '@mui/icons-material/NotificationsOutlined';
import Payments from '@mui/icons-material/PaymentsOutlined';
import People from '@mui/icons-material/PeopleOutlined';
import Person from '@mui/icons-material/PersonOutlined';
import Phone from '@mui/icons-material/PhoneOutlined';
import Photo from '@mui/icons-material/PhotoOutlined';
import Place from '@mui/icons-material/PlaceOutlined';
import Public from '@mui/icons-material/PublicOutlined';
import Receipt from '@mui/icons-material/ReceiptOutlined';
import ReceiptLong from '@mui/icons-material/ReceiptLongOutlined';
import Restaurant from '@mui/icons-material/RestaurantOutlined';
import Sell from '@mui/icons-material/SellOutlined';
import School from '@mui/icons-material/SchoolOutlined';
import Science from '@mui/icons-material/ScienceOutlined';
import Security from '@mui/icons-material/SecurityOutlined';
import Settings from '@mui/icons-material/SettingsOutlined';
import ShoppingBasket from '@mui/icons-material/ShoppingBasketOutlined';
import ShoppingCart from '@mui/icons-material/ShoppingCartOutlined';
import Star from '@mui/icons-material/StarOutlined';
import Store from '@mui/icons-material/StoreOutlined';
import Task from '@mui/icons-material/TaskOutlined';
import Tag from '@mui/icons-material/TagOutlined';
import Timeline from '@mui/icons-material/TimelineOutlined';
import TableChart from '@mui/icons-material/TableChartOutlined';
import Undo from '@mui/icons-material/UndoOutlined';
import Warehouse from '@mui/icons-material/WarehouseOutlined';
import Work from '@mui/icons-material/WorkOutlined';

/** The icons that a description can name, as Material Symbols calls them. */
export const ICONS: Record<string, ComponentType<SvgIconProps>> = {
  account_balance: AccountBalance,
  account_circle: AccountCircle,
  article: Article,
  badge: Badge,
  build: Build,
  business: Business,
  calendar_month: CalendarMonth,
  call: Call,
  campaign: Campaign,
  category: Category,
  chat: Chat,
  checklist: Checklist,
  cloud: Cloud,
  comment: Comment,
  description: Description,
  directions_car: DirectionsCar,
  discount: Discount,
  email: Email,
  euro: Euro,
  event: Event,
  factory: Factory,
  flag: Flag,
  folder: Folder,
  forum: Forum,
  group: Group,
  groups: Groups,
  history: History,
  home: Home,
  hotel: Hotel,
  image: Image,
  inventory2: Inventory2,
  key: Key,
  label: Label,
  language: Language,
  library_music: LibraryMusic,
  list: List,
  local_shipping: LocalShipping,
  lock: Lock,
  map: Map,
  money: Money,
  music_note: MusicNote,
  notifications: Notifications,
  payments: Payments,
  people: People,
  person: Person,
  phone: Phone,
  photo: Photo,
  place: Place,
  public: Public,
  receipt: Receipt,
  receipt_long: ReceiptLong,
  restaurant: Restaurant,
  sell: Sell,
  school: School,
  science: Science,
  security: Security,
  settings: Settings,
  shopping_basket: ShoppingBasket,
  shopping_cart: ShoppingCart,
  star: Star,
  store: Store,
  task: Task,
  tag: Tag,
  timeline: Timeline,
  table_chart: TableChart,
  undo: Undo,
  warehouse: Warehouse,
  work: Work,
};
