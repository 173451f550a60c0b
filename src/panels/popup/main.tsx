import { mountPanel } from '../panel';
import { Popup } from './popup';

mountPanel(<Popup />);
