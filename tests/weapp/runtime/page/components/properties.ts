const lists = [
  'hoverClass hoverStopPropagation hoverStartTime hoverStayTime animation name value checked disabled color type size plain loading formType openType',
  'selectable space decode userSelect overflow maxLines placeholder placeholderStyle placeholderClass password maxlength focus autoFocus confirmType confirmHold cursor cursorSpacing cursorColor selectionStart selectionEnd adjustPosition holdKeyboard alwaysEmbed autoHeight fixed showConfirmBar disableDefaultPadding adjustKeyboardTo autoFill safePasswordCertPath safePasswordLength safePasswordTimeStamp safePasswordNonce safePasswordSalt safePasswordCustomHash',
  'src mode lazyLoad webp showMenuByLongpress fadeIn',
  'scrollX scrollY upperThreshold lowerThreshold scrollTop scrollLeft scrollIntoView scrollWithAnimation enableBackToTop enableFlex scrollAnchoring enhanced usingSticky pagingEnabled enablePassive refresherEnabled refresherThreshold refresherDefaultStyle refresherBackground refresherTriggered bounces showScrollbar fastDeceleration associativeContainer reverse clip cacheExtent minDragDistance scrollIntoViewWithinExtent scrollIntoViewAlignment padding refresherTwoLevelEnabled refresherTwoLevelTriggered refresherTwoLevelThreshold refresherTwoLevelCloseThreshold refresherTwoLevelScrollEnabled refresherBallisticRefreshEnabled refresherTwoLevelPinned',
  'range rangeKey start end fields customItem headerText level reportSubmit reportSubmitTimeout lang sessionFrom sendMessageTitle sendMessagePath sendMessageImg appParameter showMessageCard businessId phoneNumberNoQuotaToast',
  'url delta appId path extraData version shortLink target for indicatorDots indicatorColor indicatorActiveColor autoplay current interval duration circular vertical previousMargin nextMargin displayMultipleItems easingFunction snapToEdge itemId skipHiddenItemLayout',
  'nodes percent min max step activeColor backgroundColor blockSize blockColor showValue strokeWidth fontSize borderRadius active activeMode showInfo indicatorStyle indicatorClass maskStyle maskClass immediateChange',
  'enable show overlay position round zIndex closeOnSlideDown overlayStyle customStyle pageStyle rootFontSize pageFontSize pageOrientation backgroundTextStyle backgroundColorTop backgroundColorBottom title frontColor colorAnimationDuration colorAnimationTimingFunc canvasId disableScroll',
  'ariaLabel ariaRole ariaHidden ariaChecked ariaDisabled ariaLive ariaModal ariaExpanded ariaSelected',
];

/** Every property of any built-in component; each accepts all, as an unknown one does no harm in WeChat. */
export const componentProperties: readonly string[] = lists.flatMap((list) => list.split(' '));
